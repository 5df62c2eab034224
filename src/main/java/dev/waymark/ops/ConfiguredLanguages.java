package dev.waymark.ops;

import dev.waymark.model.Languages;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads {@code waymark.languages}, the languages of the content; without it, those of the shipped content. */
final class ConfiguredLanguages {
    private ConfiguredLanguages() {}

    /** @throws ConfigurationException if a language is no BCP 47 tag */
    @Produces
    @Singleton
    static Languages languages(@ConfigProperty(name = "waymark.languages", defaultValue = "en,es") List<String> tags) {
        return new Languages(
                tags.stream().map(ConfiguredLanguages::canonical).distinct().toList());
    }

    private static String canonical(String tag) {
        var canonical = Languages.canonical(tag.strip());
        if (canonical == null || !Languages.isDetermined(canonical)) {
            throw new ConfigurationException(
                    "waymark.languages is a list of BCP 47 tags such as en,pt-BR; '%s' is none.".formatted(tag));
        }
        return canonical;
    }
}
