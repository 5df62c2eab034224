package dev.waymark.contract;

import java.util.Arrays;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

/** All that is logged while it listens. */
final class Logged extends Handler {
    private final StringBuffer text = new StringBuffer();

    @Override
    public void publish(LogRecord record) {
        text.append(record.getMessage()).append(Arrays.toString(record.getParameters()));
        for (var thrown = record.getThrown(); thrown != null; thrown = thrown.getCause()) {
            text.append(thrown);
        }
        text.append('\n');
    }

    String text() {
        return text.toString();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
