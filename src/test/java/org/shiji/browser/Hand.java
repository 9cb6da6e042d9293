package org.shiji.browser;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.Locale;

/**
 * What a person does at a page, counted: presses of the mouse, keys, and decisions. The time it
 * takes is estimated by the keystroke-level model (Card, Moran and Newell 1980): 0.28 s a key of
 * somebody who does not type for a living, 1.1 s to point, 0.2 s to press, 0.4 s from mouse to keys
 * and back, 1.35 s to decide.
 */
final class Hand {
    private static final double KEY = 0.28;
    private static final double POINT_AND_PRESS = 1.3;
    private static final double HOME = 0.4;
    private static final double DECIDE = 1.35;

    private final Page page;
    private int clicks;
    private int keys;
    private int decisions;
    private int turns;

    Hand(Page page) {
        this.page = page;
    }

    void click(Locator at) {
        at.click();
        clicks++;
        decisions++;
        turns++;
        BrowserStory.settled(page);
    }

    /** Clicks into a field and types. */
    void write(Locator field, String text) {
        field.click();
        clicks++;
        turns++;
        type(text);
    }

    /** Types where the keyboard is. */
    void type(String text) {
        page.keyboard().type(text);
        keys += text.length();
        decisions++;
    }

    void press(String key) {
        page.keyboard().press(key);
        keys++;
    }

    /** Presses a button that asks for files, and finds them in the dialog of the system. */
    void choose(Locator button, FilePayload... files) {
        FileChooser chooser = page.waitForFileChooser(button::click);
        chooser.setFiles(files);
        clicks += 2 + files.length;
        decisions += 1 + files.length;
        BrowserStory.settled(page);
    }

    /** What it came to since the last time. */
    String count(String what) {
        String line =
                String.format(
                        Locale.ROOT,
                        "%-32s %4d clicks %5d keys %4d decisions %5.1f min%n",
                        what,
                        clicks,
                        keys,
                        decisions,
                        minutes());
        clicks = 0;
        keys = 0;
        decisions = 0;
        turns = 0;
        return line;
    }

    private double minutes() {
        return (clicks * POINT_AND_PRESS + keys * KEY + decisions * DECIDE + turns * HOME) / 60;
    }
}
