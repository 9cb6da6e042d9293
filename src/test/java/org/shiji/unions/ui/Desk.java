package org.shiji.unions.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import java.util.Locale;
import org.shiji.AtAPage;

/** Somebody at a page of ours, without a browser. */
final class Desk {
    private Desk() {}

    static void sit(String account, Locale language) {
        AtAPage.sit(account, language);
    }

    static void leave() {
        AtAPage.leave();
    }

    /** The last of that name: a dialog stands behind the page. */
    static void click(String button) {
        _click(_find(Button.class, spec -> spec.withText(button)).getLast());
    }

    static <V, T extends Component & HasValue<?, V>> void fill(
            Class<T> type, String label, V value) {
        _get(type, spec -> spec.withLabel(label)).setValue(value);
    }

    static String text(Component part) {
        return part.getElement().getTextRecursively();
    }
}
