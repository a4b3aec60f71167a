package org.uplink.testing;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jboss.logmanager.ExtLogRecord;
import org.jspecify.annotations.Nullable;

/** What the service says in its log until it is closed; the server that catches mails for tests is none of it. */
public final class Heard extends Handler implements AutoCloseable {

    private static final String MAIL_CATCHER = "com.icegreen.";

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    public Heard() {
        Logger.getLogger("").addHandler(this);
    }

    @Override
    public void publish(LogRecord line) {
        if (String.valueOf(line.getLoggerName()).startsWith(MAIL_CATCHER)) {
            return;
        }
        lines.add(ExtLogRecord.wrap(line).getFormattedMessage());
        for (@Nullable Throwable cause = line.getThrown(); cause != null; cause = cause.getCause()) {
            lines.add(cause.toString());
        }
    }

    public String text() {
        return lines.stream().collect(Collectors.joining("\n"));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
