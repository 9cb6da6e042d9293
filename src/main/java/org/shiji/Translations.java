package org.shiji;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The words on the screen: every {@code messages/*.properties} on the class path, Chinese unless
 * English is asked for.
 */
@Component
class Translations implements I18NProvider {

    private static final long serialVersionUID = 1L;
    private static final List<Locale> LOCALES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final Map<String, String> chinese = new HashMap<>();
    private final Map<String, String> english = new HashMap<>();

    Translations() throws IOException {
        for (Resource file :
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:messages/*.properties")) {
            String name = String.valueOf(file.getFilename());
            read(file)
                    .forEach(
                            (key, words) ->
                                    (name.endsWith("_en.properties") ? english : chinese)
                                            .put((String) key, (String) words));
        }
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return LOCALES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        boolean inEnglish = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        String words = (inEnglish ? english : chinese).get(key);
        if (words == null) {
            throw new IllegalArgumentException("No words for " + key + " in " + locale);
        }
        return new MessageFormat(words, locale).format(arguments);
    }

    private static Properties read(Resource file) {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return properties;
    }
}
