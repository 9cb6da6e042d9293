package org.shiji.dashboard.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shiji.assessment.Firmness;
import org.shiji.assessment.Firmness.Change;
import org.shiji.assessment.Firmness.Ranks;
import org.shiji.assessment.Firmness.Trial;
import org.shiji.assessment.Firmness.TrialWords;
import org.shiji.scoring.Flip;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Text;

class FirmnessPartTest {

    private static final Trial TRIAL =
            new Trial(
                    1000,
                    0.963,
                    true,
                    new Ranks(4, 3, 6, 14),
                    List.of(),
                    new TrialWords(
                            Text.same("holds in 96.3%"),
                            Text.same("firm"),
                            Text.same(""),
                            Text.same("between 3 and 6"),
                            Text.same("1,000 simulations")));

    private static final Change FLAG = change(Flip.What.FLAG_UPHELD, "TOTAL", "showy");
    private static final Change FULL = change(Flip.What.INDICATOR_TO_FULL, "T10", "substantive");

    private final List<Change> shown = new ArrayList<>();

    @BeforeEach
    void open() {
        MockVaadin.setup();
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void theTitleIsTheFinding() {
        show(new Firmness(TRIAL, List.of()), Locale.ENGLISH);

        assertThat(titles())
                .containsExactly("holds in 96.3%", "No single change would change the verdict");
        assertThat(_find(ListItem.class).stream().map(ListItem::getText))
                .as("what is empty takes no line")
                .containsExactly("firm", "between 3 and 6");
    }

    @Test
    void eachChangeLeadsToWhatWouldChange() {
        show(new Firmness(TRIAL, List.of(FLAG, FULL)), Locale.CHINESE);

        assertThat(titles()).contains("哪一项变动就足以改变结论");
        _click(_get(NativeButton.class, spec -> spec.withText("查看该指标")));
        _click(_get(NativeButton.class, spec -> spec.withText("查看红旗")));
        assertThat(shown).containsExactly(FULL, FLAG);
    }

    @Test
    void whereNoSimulationIsAskedForThePageSaysSoAndStillTellsTheChanges() {
        show(new Firmness(null, List.of(FULL)), Locale.ENGLISH);

        assertThat(titles())
                .containsExactly("How firm the verdict is", "What alone would change the verdict");
        assertThat(_get(Paragraph.class).getText()).contains("ask for no simulation");
    }

    @Test
    void anOldCardClaimsNothing() {
        show(null, Locale.ENGLISH);

        assertThat(titles()).containsExactly("How firm the verdict is");
    }

    private void show(@Nullable Firmness firmness, Locale locale) {
        UI.getCurrent().add(new FirmnessPart(firmness, locale, shown::add));
    }

    private static List<String> titles() {
        return _find(H2.class).stream().map(H2::getText).toList();
    }

    private static Change change(Flip.What what, String code, String level) {
        return new Change(what, new KpiCode(code), level, Text.same(code + " → " + level));
    }
}
