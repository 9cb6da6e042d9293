package org.shiji.definitions.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import org.shiji.definitions.FolderProblems;
import org.shiji.definitions.Refusal;
import org.shiji.shared.Issue;
import org.shiji.shared.Messages;
import org.shiji.shared.Severity;
import org.shiji.shared.ui.IssueItem;

/** What is wrong in the folder, and that something else is still in force. */
class ProblemsPart extends Section {

    private static final long serialVersionUID = 1L;
    private static final int MOST_OPEN = 20;

    private final Locale locale;

    ProblemsPart(FolderProblems problems, Locale locale) {
        this.locale = locale;
        addClassNames("panel", "definition-problems");
        List<Issue> errors = of(problems, true);
        List<Issue> warnings = of(problems, false);
        if (!errors.isEmpty()) {
            addClassName("with-errors");
            add(
                    new H2(say("problems.errors", errors.size())),
                    new Paragraph(say("problems.errorsMeaning")),
                    list(errors, problems));
        }
        if (!warnings.isEmpty()) {
            add(new H2(say("problems.warnings", warnings.size())), list(warnings, problems));
        }
    }

    private static List<Issue> of(FolderProblems problems, boolean errors) {
        return problems.issues().stream()
                .filter(issue -> (issue.severity() == Severity.ERROR) == errors)
                .toList();
    }

    private UnorderedList list(List<Issue> issues, FolderProblems problems) {
        UnorderedList list = new UnorderedList();
        list.addClassName("definition-issues");
        issues.stream().limit(MOST_OPEN).forEach(issue -> list.add(item(issue, problems)));
        if (issues.size() > MOST_OPEN) {
            UnorderedList others = new UnorderedList();
            issues.stream().skip(MOST_OPEN).forEach(issue -> others.add(item(issue, problems)));
            list.add(
                    new ListItem(
                            new NativeDetails(
                                    say("problems.more", issues.size() - MOST_OPEN), others)));
        }
        return list;
    }

    private ListItem item(Issue issue, FolderProblems problems) {
        ListItem item = new IssueItem(issue, locale, say("problems.line", issue.line()));
        problems.refusals().stream()
                .filter(refusal -> refusal.issue().equals(issue))
                .filter(refusal -> !refusal.changes().isEmpty())
                .forEach(refusal -> item.add(changes(refusal)));
        return item;
    }

    private NativeDetails changes(Refusal refusal) {
        NativeDetails details =
                new NativeDetails(
                        say("problems.changes", refusal.changes().size()),
                        new ChangesPart(refusal.changes(), locale));
        details.setOpen(refusal.changes().size() <= MOST_OPEN);
        return details;
    }

    private String say(String key, Object... arguments) {
        return Messages.say(locale, "definitions.ui." + key, arguments);
    }
}
