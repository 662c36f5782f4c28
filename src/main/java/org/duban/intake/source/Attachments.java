package org.duban.intake.source;

import java.io.IOException;
import java.io.InputStream;
import org.duban.intake.SourceText;
import org.duban.intake.SourceText.Block;

/**
 * Files inside of a file. They are no part of its text, but one with a mark of secrecy makes the whole a paper that may not
 * be looked at here. Who reviews the draft is told that there are some.
 */
final class Attachments {

    static final String NOTE = "intake.note.attachments";
    private static final int DEEPEST = 2;
    private static final int MOST = 50;
    private static final int LARGEST = 20 * 1024 * 1024;
    /** As far down a document as a level without its star counts as a mark. */
    private static final int HEAD = 40;

    private final int depth;
    /** How many were opened, at all depths. */
    private final int[] opened;

    /** For a file that lies in no other. */
    Attachments() {
        this(0, new int[1]);
    }

    private Attachments(int depth, int[] opened) {
        this.depth = depth;
        this.opened = opened;
    }

    /** Looks into one attachment; one that cannot be read is left alone, as nobody reads it here. */
    void look(InputStream in, SourceTextBuilder builder) throws IOException {
        builder.note(NOTE);
        if (depth >= DEEPEST || ++opened[0] > MOST) {
            return;
        }
        byte[] content = in.readNBytes(LARGEST + 1);
        if (content.length == 0 || content.length > LARGEST) {
            return;
        }
        try {
            SourceText inside = Format.of(content).reader().read(content, new Attachments(depth + 1, opened));
            for (int i = 0; i < inside.blocks().size(); i++) {
                Block block = inside.blocks().get(i);
                String words = inside.text().substring(block.start(), block.end());
                if (i < HEAD || words.indexOf('★') >= 0) {
                    builder.unseen(words);
                }
            }
            inside.margins().forEach(builder::unseen);
        } catch (IOException | RuntimeException unreadable) {
            // the libraries throw anything at all on damaged files
        }
    }
}
