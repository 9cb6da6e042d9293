package org.shiji.dashboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.Locale;
import org.shiji.assessment.Outlook;
import org.shiji.assessment.WhatIf;
import org.shiji.definitions.Candidate;
import org.shiji.definitions.Change;
import org.shiji.definitions.Proposal;
import org.shiji.shared.Issue;
import org.shiji.shared.Messages;
import org.shiji.shared.ui.IssueItem;
import org.shiji.unions.Role;
import org.shiji.unions.Viewer;

/** What came of a trial: nothing yet, on its way, problems with the rules, or who moves. */
class WhatIfResult extends Section {

    private static final long serialVersionUID = 1L;
    static final int MOST_ISSUES = 100;

    private final Locale locale;
    private final H2 title = new H2();
    private final Div content = new Div();
    private final ProgressBar bar = new ProgressBar(0, WhatIf.STEPS);

    WhatIfResult(Locale locale) {
        this.locale = locale;
        addClassNames("panel", "what-if-result");
        Div live = new Div(title);
        live.getElement().setAttribute("aria-live", "polite");
        bar.getElement().setAttribute("aria-label", say("computing"));
        add(live, content);
    }

    final void empty() {
        put(say("empty.title"), new Paragraph(say("empty")));
    }

    void refused(String title, String advice) {
        put(title, new Paragraph(advice));
        bringIntoSight();
    }

    void computing(Command cancel) {
        bar.setValue(0);
        put(say("computing"), bar, new Button(say("cancel"), click -> cancel.execute()));
        bringIntoSight();
    }

    void progress(int steps) {
        bar.setValue(steps);
    }

    void failed() {
        put(say("failed.title"), new Paragraph(say("failed")));
    }

    void problems(List<Issue> issues) {
        UnorderedList list = new UnorderedList();
        list.addClassName("definition-issues");
        issues.stream()
                .limit(MOST_ISSUES)
                .forEach(
                        issue -> list.add(new IssueItem(issue, locale, say("line", issue.line()))));
        put(say("problems", issues.size()), new Paragraph(say("problems.meaning")), list);
        bringIntoSight();
    }

    /** Below what came of it: what can be done with the rules that were tried. */
    final void offer(Component next) {
        content.add(next);
    }

    void proposed(Proposal proposal) {
        put(
                say("proposed.title", proposal.ref().version()),
                new Paragraph(say("proposed", proposal.validFrom())),
                new Anchor(Links.PROPOSALS, say("proposed.see")));
        bringIntoSight();
    }

    void show(Outlook outlook, Viewer viewer, Candidate candidate) {
        boolean still = outlook.moved() + outlook.rescored() + outlook.flipped() == 0;
        put(
                still
                        ? say("still", outlook.unions())
                        : say(
                                "moved",
                                outlook.unions(),
                                outlook.moved(),
                                outlook.rescored(),
                                outlook.flipped()));
        String scope =
                switch (viewer.role()) {
                    case PROVINCIAL_INSPECTOR -> "scope.province";
                    case ADMINISTRATOR -> "scope.administrator";
                    case NATIONAL_INSPECTOR, UNION_REPORTER -> "scope.all";
                };
        Paragraph reading = new Paragraph(say(scope));
        reading.addClassName("quiet");
        content.add(reading);
        if (candidate.otherRecords()) {
            Paragraph notice = new Paragraph(say("otherRecords"));
            notice.addClassName("notice");
            content.add(notice);
        }
        if (viewer.role() != Role.ADMINISTRATOR) {
            content.add(
                    new MoveGrid(outlook.moves(), outlook.decimals(), locale),
                    new MoveCards(outlook.moves(), outlook.decimals(), locale));
        }
        content.add(changes(candidate.changes()));
    }

    private NativeDetails changes(List<Change> changes) {
        UnorderedList list = new UnorderedList();
        changes.forEach(change -> list.add(new ListItem(change.in(locale))));
        return new NativeDetails(say("changes", changes.size()), list);
    }

    private void put(String words, Component... parts) {
        title.setText(words);
        content.removeAll();
        content.add(parts);
    }

    /** On a narrow screen it stands below the form, on a wide one it may be scrolled away. */
    private void bringIntoSight() {
        getElement()
                .executeJs(
                        "const top = this.getBoundingClientRect().top;"
                                + "if (top < 0 || top > innerHeight / 2) {"
                                + "this.scrollIntoView({block: 'start'}); }");
    }

    private String say(String key, Object... arguments) {
        return Messages.say(locale, "dashboard.whatIf." + key, arguments);
    }
}
