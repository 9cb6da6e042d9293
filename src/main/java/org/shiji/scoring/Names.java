package org.shiji.scoring;

import org.jspecify.annotations.Nullable;
import org.shiji.shared.ElementCode;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Text;

/**
 * Names and units of what a formula speaks of. An element goes before an indicator of the same
 * code.
 */
final class Names {

    private Names() {}

    static Text of(Framework framework, String code) {
        Element element = element(framework, code);
        if (element != null) {
            return element.name();
        }
        Indicator indicator = indicator(framework, code);
        return indicator != null ? indicator.name() : Text.same(code);
    }

    static String unit(Framework framework, String code) {
        Element element = element(framework, code);
        if (element != null) {
            return element.unit();
        }
        Indicator indicator = indicator(framework, code);
        return indicator != null ? indicator.unit() : "";
    }

    static @Nullable Element element(Framework framework, String code) {
        return isPlain(code) ? framework.elements().get(new ElementCode(code)) : null;
    }

    static @Nullable Indicator indicator(Framework framework, String code) {
        return isPlain(code) ? framework.indicators().get(new KpiCode(code)) : null;
    }

    /**
     * Codes have no dots and do not begin with an underscore or digit; anything else would not be a
     * code at all.
     */
    private static boolean isPlain(String code) {
        return !code.isEmpty()
                && code.length() <= 64
                && code.indexOf('.') < 0
                && code.charAt(0) != '_';
    }
}
