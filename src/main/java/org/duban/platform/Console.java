package org.duban.platform;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** What is meant for the person at the terminal rather than for the log. */
public final class Console {

    private Console() {}

    /** Standard output in its own encoding, or in UTF-8 where that has no Chinese. */
    public static PrintStream out() {
        Charset own =
                Charset.forName(System.getProperty("stdout.encoding", System.getProperty("native.encoding", "UTF-8")));
        return own.newEncoder().canEncode('督')
                ? System.out
                : new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    }
}
