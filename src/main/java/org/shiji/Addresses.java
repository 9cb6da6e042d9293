package org.shiji;

import com.vaadin.flow.router.internal.NavigationRouteTarget;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shiji.assessment.Assessments;
import org.shiji.assessment.Standing;
import org.shiji.definitions.Catalogue;
import org.shiji.definitions.Proposals;
import org.shiji.reporting.PeriodStatus;
import org.shiji.reporting.Reporting;
import org.shiji.shared.Period;
import org.shiji.shared.RecordType;
import org.shiji.shared.UnionId;
import org.shiji.unions.CurrentViewer;
import org.shiji.unions.NotVisible;
import org.shiji.unions.UnionKeeping;
import org.shiji.unions.Viewer;
import org.springframework.stereotype.Component;

/**
 * The HTTP status of a page's address. Vaadin sends the same document for all of them and finds out
 * only afterwards; search engines, monitors and scripts look at the status alone.
 */
@Component
class Addresses {

    private static final Pattern UNION =
            Pattern.compile("unions/([^/]+)(?:/([^/]+)(?:/records/([^/]+))?)?");

    private static final Pattern REPORT =
            Pattern.compile("report/([^/]+)/([^/]+)(?:/(?:records|import)/([^/]+)|/[a-z-]+)?");

    private static final Pattern REGISTERED = Pattern.compile("registry/([^/]+)");

    private final CurrentViewer current;
    private final Assessments assessments;
    private final Reporting reporting;
    private final Catalogue catalogue;
    private final Proposals proposals;
    private final UnionKeeping register;

    Addresses(
            CurrentViewer current,
            Assessments assessments,
            Reporting reporting,
            Catalogue catalogue,
            Proposals proposals,
            UnionKeeping register) {
        this.current = current;
        this.assessments = assessments;
        this.reporting = reporting;
        this.catalogue = catalogue;
        this.proposals = proposals;
        this.register = register;
    }

    /**
     * 200, 404 where there is no such page for this viewer, or what else keeps it from being shown.
     */
    int status(VaadinRequest request) {
        String path = request.getPathInfo();
        String address = path == null ? "" : path.replaceFirst("^/", "");
        Class<?> page = page(address);
        if (page == null) {
            return Trouble.NOT_FOUND.status();
        }
        try {
            RolesAllowed allowed = page.getAnnotation(RolesAllowed.class);
            if (allowed != null) {
                Viewer viewer = current.get();
                requireRole(viewer, allowed);
                requirePeriod(viewer, address, request.getParameter("period"));
                requireProposal(viewer, address, request.getParameter("proposal"));
                requireUnion(viewer, UNION.matcher(address));
                requireReport(viewer, REPORT.matcher(address));
                requireRegistered(viewer, REGISTERED.matcher(address));
            }
            return 200;
        } catch (RuntimeException failure) {
            return Trouble.of(failure).status();
        }
    }

    private static void requireRole(Viewer viewer, RolesAllowed allowed) {
        if (!List.of(allowed.value()).contains(viewer.role().name())) {
            throw new NotVisible("a page of others");
        }
    }

    /** Rules are tried on any period, and any is reported on, also where there is no scorecard. */
    private void requirePeriod(Viewer viewer, String address, @Nullable String period) {
        if (period != null && !period.isBlank()) {
            boolean ofAll = address.equals("what-if") || address.equals("report");
            requireOneOf(
                    ofAll
                            ? reporting.periods().stream().map(PeriodStatus::period).toList()
                            : assessments.periods(viewer),
                    period);
        }
    }

    private void requireProposal(Viewer viewer, String address, @Nullable String proposal) {
        if (address.equals("what-if")
                && proposal != null
                && proposals.all(viewer).stream()
                        .noneMatch(known -> String.valueOf(known.id()).equals(proposal))) {
            throw new NotVisible("proposal " + proposal);
        }
    }

    private void requireUnion(Viewer viewer, Matcher address) {
        if (!address.matches()) {
            return;
        }
        UnionId union = read(UnionId::new, address.group(1));
        String period = address.group(2);
        String element = address.group(3);
        List<Period> known =
                assessments.history(viewer, union).stream().map(Standing::period).toList();
        if (known.isEmpty()) {
            throw new NotVisible("union " + union);
        }
        if (period != null) {
            requireOneOf(known, period);
        }
        if (period != null && element != null) {
            boolean counted =
                    assessments.scorecard(viewer, union, Period.parse(period)).elements().stream()
                            .anyMatch(
                                    one ->
                                            one.recordType() != null
                                                    && one.code().value().equals(element));
            if (!counted) {
                throw new NotVisible("records of " + element);
            }
        }
    }

    private void requireReport(Viewer viewer, Matcher address) {
        if (!address.matches()) {
            return;
        }
        Period period = read(Period::parse, address.group(2));
        reporting.submission(viewer, read(UnionId::new, address.group(1)), period);
        String type = address.group(3);
        if (type != null
                && !catalogue
                        .forPeriod(period)
                        .recordKinds()
                        .containsKey(read(RecordType::new, type))) {
            throw new NotVisible("record type " + type);
        }
    }

    private void requireRegistered(Viewer viewer, Matcher address) {
        if (address.matches()) {
            register.sheet(viewer, read(UnionId::new, address.group(1)));
        }
    }

    private static void requireOneOf(List<Period> known, String period) {
        if (!known.contains(read(Period::parse, period))) {
            throw new NotVisible("period " + period);
        }
    }

    private static <T> T read(Function<String, T> form, String text) {
        try {
            return form.apply(text);
        } catch (IllegalArgumentException wrong) {
            throw new NotVisible(text);
        }
    }

    private static @Nullable Class<?> page(String address) {
        NavigationRouteTarget found =
                VaadinService.getCurrent()
                        .getRouter()
                        .getRegistry()
                        .getNavigationRouteTarget(address);
        return found.hasTarget() ? found.getRouteTarget().getTarget() : null;
    }
}
