package org.duban.intake.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.duban.BusinessRefusal;
import org.duban.BusinessRefusal.Kind;

/** How much all the parts of one archive may unpack to; an honest form packs well, so that no ratio tells it from a bomb. */
final class UnpackedBytes {

    private static final long MOST = 256L * 1024 * 1024;

    private long total;

    /** The part, counted while it is read. */
    InputStream count(InputStream part) {
        return new FilterInputStream(part) {
            @Override
            public int read() throws IOException {
                int one = super.read();
                add(one < 0 ? 0 : 1);
                return one;
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int count = super.read(bytes, from, length);
                add(count);
                return count;
            }
        };
    }

    private void add(int count) {
        total += Math.max(0, count);
        if (total > MOST) {
            throw new BusinessRefusal(Kind.UNREADABLE, "intake.file.bomb");
        }
    }
}
