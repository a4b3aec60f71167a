package org.uplink.qa;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what held and what did not, and says so at the end. */
public final class Tally {

    private final String name;
    private final AtomicInteger passed = new AtomicInteger();
    private final List<String> failed = new CopyOnWriteArrayList<>();

    public Tally(String name) {
        this.name = name;
    }

    /** @param fault what is so where it did not hold, for the one who reads what failed */
    public void that(boolean held, String fault, Object... values) {
        if (held) {
            passed.incrementAndGet();
        } else {
            failed.add(fault.formatted(values));
        }
    }

    public boolean holds() {
        return failed.isEmpty();
    }

    public List<String> failed() {
        return failed;
    }

    /** @param figure what was measured, for people */
    public void end(String figure, Object... values) {
        failed.stream().limit(20).forEach(one -> System.out.println(name + ": " + one));
        System.out.println(name + ": " + figure.formatted(values));
        System.out.printf(Locale.ROOT, "%s: %d passed, %d failed%n", name, passed.get(), failed.size());
        if (!failed.isEmpty()) {
            throw new AssertionError(name + ": " + failed.getFirst());
        }
    }
}
