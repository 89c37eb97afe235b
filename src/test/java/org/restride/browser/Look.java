package org.restride.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A look at one view with the script {@code everyone.js}; what is found is told with the view's address and the way of looking. */
final class Look {

    /** A list that draws its rows as one comes to them has more of them than are there at first. */
    private static final int GROWTH = 4;

    /** Presses of Tab beyond the controls that were counted: into scrolling parts, and once around. */
    private static final int MORE_PRESSES = 60;

    /** Presses of Tab before it is asked whether the walk is over. */
    private static final int AT_ONCE = 15;

    private static final String SCRIPT = read();

    private final Page page;
    private final String address;
    private final List<String> found;

    /**
     * @param found gets one line for each thing that is wrong
     */
    Look(Visitor visitor, String address, List<String> found) {
        this.page = visitor.page();
        this.address = address;
        this.found = found;
        page.evaluate(SCRIPT);
    }

    void say(String way, List<String> wrong) {
        wrong.forEach(each -> found.add(address + ", " + way + ": " + each));
    }

    /** Says what this function of the script finds. */
    void at(String way, String function) {
        say(way, list(function));
    }

    @SuppressWarnings("unchecked")
    List<String> list(String function) {
        return (List<String>) page.evaluate("everyone." + function + "()");
    }

    /** Goes through the page with the Tab key, once around. */
    void walk(String way) {
        int presses = GROWTH * ((Number) page.evaluate("everyone.startWalk()")).intValue() + MORE_PRESSES;
        for (int press = 1; press <= presses; press++) {
            page.keyboard().press("Tab");
            if (press % AT_ONCE == 0 && (Boolean) page.evaluate("everyone.cameRound()")) {
                break;
            }
        }
        at(way, "endWalk");
    }

    private static String read() {
        try (InputStream script = Objects.requireNonNull(Look.class.getResourceAsStream("/browser/everyone.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
