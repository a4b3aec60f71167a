package org.uplink.certification;

import java.util.List;
import java.util.stream.Stream;

/** What somebody must still do, in plain lines: the first few, and the rest behind them. */
public record Todo(List<String> things) {

    static final Todo NOTHING = new Todo(List.of());

    private static final int SHOWN = 3;

    /** The same behind what comes first. */
    Todo after(List<String> others) {
        return new Todo(Stream.concat(others.stream(), things.stream()).toList());
    }

    public boolean empty() {
        return things.isEmpty();
    }

    public List<String> first() {
        return things.subList(0, shown());
    }

    public List<String> more() {
        return things.subList(shown(), things.size());
    }

    /** One that is left alone is shown with the others. */
    private int shown() {
        return things.size() <= SHOWN + 1 ? things.size() : SHOWN;
    }

    String inOneLine() {
        return String.join("; ", things);
    }
}
