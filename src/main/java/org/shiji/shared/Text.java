package org.shiji.shared;

import java.util.Locale;

/** What people read, in both languages. */
public record Text(String zh, String en) {

    /** The same words in both languages: codes, numbers, names that are not translated. */
    public static Text same(String words) {
        return new Text(words, words);
    }

    /** The words in the reader's language: English for an English locale, Chinese otherwise. */
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : zh;
    }
}
