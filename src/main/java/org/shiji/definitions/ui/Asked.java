package org.shiji.definitions.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the address asks for; empty where it says nothing.
 *
 * @param code of the framework
 * @param version of it to be shown
 * @param from version the difference begins with
 * @param to version it ends with
 * @param search words to be found
 */
record Asked(String code, String version, String from, String to, String search) {

    private static final String ADDRESS = "definitions";

    static Asked of(QueryParameters parameters) {
        String framework = word(parameters, "framework");
        return new Asked(
                framework.isEmpty() ? word(parameters, "code") : framework,
                word(parameters, "version"),
                word(parameters, "from"),
                word(parameters, "to"),
                word(parameters, "q"));
    }

    static Asked framework(String code) {
        return new Asked(code, "", "", "", "");
    }

    static Asked version(String code, String version) {
        return new Asked(code, version, "", "", "");
    }

    static Asked difference(String code, String from, String to) {
        return new Asked(code, "", from, to, "");
    }

    Asked withSearch(String words) {
        return new Asked(code, version, from, to, words);
    }

    boolean asksForDifference() {
        return !from.isEmpty() && !to.isEmpty();
    }

    Location location() {
        return new Location(ADDRESS, parameters());
    }

    QueryParameters parameters() {
        Map<String, String> said = new LinkedHashMap<>();
        put(said, asksForDifference() ? "code" : "framework", code);
        put(said, "version", version);
        put(said, "from", from);
        put(said, "to", to);
        put(said, "q", search);
        return QueryParameters.simple(said);
    }

    private static void put(Map<String, String> said, String key, String word) {
        if (!word.isEmpty()) {
            said.put(key, word);
        }
    }

    private static String word(QueryParameters parameters, String key) {
        return parameters.getSingleParameter(key).orElse("").strip();
    }
}
