package org.uplink.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/** Says at the end how many tests of a class held, in the words of the checks under fault. */
public final class Counted implements TestWatcher, AfterAllCallback {

    private final String name;
    private final AtomicInteger passed = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    public Counted(String name) {
        this.name = name;
    }

    @Override
    public void testSuccessful(ExtensionContext test) {
        passed.incrementAndGet();
    }

    @Override
    public void testFailed(ExtensionContext test, @Nullable Throwable cause) {
        failed.incrementAndGet();
    }

    @Override
    public void afterAll(ExtensionContext all) {
        System.out.printf("%s: %d passed, %d failed%n", name, passed.get(), failed.get());
    }
}
