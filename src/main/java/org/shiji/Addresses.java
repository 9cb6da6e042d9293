package org.shiji;

import com.vaadin.flow.server.VaadinService;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shiji.assessment.Assessments;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;
import org.shiji.unions.CurrentViewer;
import org.shiji.unions.NotVisible;
import org.shiji.unions.Viewer;
import org.springframework.stereotype.Component;

/**
 * The HTTP status of a page's address. Vaadin sends the same document for all of them and finds out
 * only afterwards; search engines, monitors and scripts look at the status alone.
 */
@Component
class Addresses {

    private static final Pattern UNION = Pattern.compile("unions/([^/]+)(?:/([^/]+)(?:/.*)?)?");

    private final CurrentViewer current;
    private final Assessments assessments;

    Addresses(CurrentViewer current, Assessments assessments) {
        this.current = current;
        this.assessments = assessments;
    }

    /**
     * 200, 404 where there is no such page for this viewer, or what else keeps it from being shown.
     */
    int status(@Nullable String path) {
        String address = path == null ? "" : path.replaceFirst("^/", "");
        if (!isRoute(address)) {
            return Trouble.NOT_FOUND.status();
        }
        Matcher union = UNION.matcher(address);
        if (!union.matches()) {
            return 200;
        }
        try {
            requireVisible(current.get(), union.group(1), union.group(2));
            return 200;
        } catch (RuntimeException failure) {
            return Trouble.of(failure).status();
        }
    }

    private void requireVisible(Viewer viewer, String union, @Nullable String period) {
        try {
            UnionId id = new UnionId(union);
            List<Period> known =
                    assessments.history(viewer, id).stream()
                            .map(standing -> standing.period())
                            .toList();
            if (known.isEmpty() || (period != null && !known.contains(Period.parse(period)))) {
                throw new NotVisible(union);
            }
        } catch (IllegalArgumentException notAnId) {
            throw new NotVisible(union);
        }
    }

    private static boolean isRoute(String address) {
        return VaadinService.getCurrent()
                .getRouter()
                .getRegistry()
                .getNavigationRouteTarget(address)
                .hasTarget();
    }
}
