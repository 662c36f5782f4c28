package org.duban.demo;

import java.time.Duration;
import java.time.LocalDate;
import org.duban.platform.Console;

/** Tells the person at the terminal, every few seconds, how far the history is: the start seems to hang otherwise. */
final class Progress {

    private static final Duration PAUSE = Duration.ofSeconds(4);

    private final int firstDay;
    private long last = System.nanoTime() - PAUSE.toNanos();

    /** @param firstDay relative to today */
    Progress(int firstDay) {
        this.firstDay = firstDay;
    }

    void at(int day, LocalDate date) {
        // a person waits in real time, whatever the product's clock shows
        if (System.nanoTime() - last >= PAUSE.toNanos()) {
            last = System.nanoTime();
            int percent = 100 * (day - firstDay) / -firstDay;
            Console.out().println("  正在准备演示数据 / Preparing the demo: %s, %d%%".formatted(date, percent));
        }
    }
}
