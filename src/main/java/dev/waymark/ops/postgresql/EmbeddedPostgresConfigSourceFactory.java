package dev.waymark.ops.postgresql;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Starts the embedded server when no configuration source has a JDBC URL, and then is the source that has one. Its priority
 * is the lowest, so that every other source has been asked before.
 */
public final class EmbeddedPostgresConfigSourceFactory implements ConfigSourceFactory {

    /** Above environment and system properties: address and passwords of this server fit together or not at all. */
    private static final int ORDINAL = 500;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        if (value(context, "quarkus.datasource.jdbc.url").isPresent() || !running()) {
            return List.of();
        }
        Settings settings = new Settings(
                value(context, "waymark.data").orElse(Settings.DEFAULT_DATA),
                value(context, "waymark.postgresql.fsync")
                        .map(Boolean::parseBoolean)
                        .orElse(true));
        return List.of(new PropertiesConfigSource(
                EmbeddedPostgres.start(settings).configuration(), "Embedded PostgreSQL", ORDINAL));
    }

    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(Integer.MIN_VALUE);
    }

    private static Optional<String> value(ConfigSourceContext context, String property) {
        return Optional.ofNullable(context.getValue(property))
                .map(ConfigValue::getValue)
                .filter(value -> !value.isBlank());
    }

    /** Whether an application is starting; configuration is also read to build one, and to record its class data. */
    private static boolean running() {
        if (ApplicationLifecycleManager.isAppCDSGeneration()) {
            return false;
        }
        try {
            // Quarkus generates this class for the application, and so it is missing wherever one is only being built.
            Class.forName(
                    "io.quarkus.runtime.generated.RunTimeConfig",
                    false,
                    EmbeddedPostgresConfigSourceFactory.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
