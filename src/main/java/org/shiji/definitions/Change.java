package org.shiji.definitions;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.Message;
import org.shiji.shared.Messages;
import org.shiji.shared.Text;

/**
 * One thing that differs between two versions of a framework, in words.
 *
 * @param code of the node, indicator, element, record type, class of evidence, check or level;
 *     empty for the framework as a whole
 * @param name what people call it, in the newer version where it is there
 * @param key what of it differs
 * @param before null where the thing was added
 * @param after null where the thing was removed
 */
public record Change(
        Area area, String code, Text name, Text key, @Nullable Text before, @Nullable Text after) {

    /** Which part of the files a change is in, in the order in which changes are told. */
    public enum Area {
        FRAMEWORK,
        NODE,
        INDICATOR,
        ELEMENT,
        RECORD,
        EVIDENCE,
        CHECK,
        VERDICT
    }

    /** Such as {@code T10 · weight: 12 → 14}. */
    public String in(Locale locale) {
        String subject = code.isEmpty() ? name.in(locale) : code;
        Text old = before;
        Text now = after;
        if (old == null && now != null) {
            return Messages.say(
                    locale, "definitions.change.added", subject, key.in(locale), now.in(locale));
        }
        if (old != null && now == null) {
            return Messages.say(
                    locale, "definitions.change.removed", subject, key.in(locale), old.in(locale));
        }
        return old == null || now == null
                ? Message.of("definitions.change.other", subject, key).in(locale)
                : Messages.say(
                        locale,
                        "definitions.change.changed",
                        subject,
                        key.in(locale),
                        old.in(locale),
                        now.in(locale));
    }
}
