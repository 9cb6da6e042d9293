package org.shiji.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A part of a workbook as it comes out of the zip, counted: what the zip says of its sizes is not
 * believed. Between two opening brackets stands at most a tag, or the text of a cell, so that no
 * single tag can fill the memory.
 */
final class BoundedXml extends FilterInputStream {
    /** How many times larger it may get; a sheet of a hundred thousand like rows gets 100 times. */
    private static final int RATIO = 250;

    private static final long NEVER_A_BOMB = 10 << 20;
    private static final int BETWEEN = 256 << 10;

    private final long most;
    private final long packed;
    private long count;
    private int since;

    /**
     * @param packed bytes before unpacking
     * @param most bytes after it
     */
    BoundedXml(InputStream in, long packed, long most) {
        super(in);
        this.packed = packed;
        this.most = most;
    }

    /** Said by the stream, carried through the parser. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;

        TooMuch() {
            super("unpacks to too much");
        }
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        if (read > 0) {
            count += read;
            if (count > most || (count > NEVER_A_BOMB && count / RATIO > packed)) {
                throw new TooMuch();
            }
            watch(bytes, from, read);
        }
        return read;
    }

    private void watch(byte[] bytes, int from, int read) throws TooMuch {
        for (int i = from; i < from + read; i++) {
            since = bytes[i] == '<' ? 0 : since + 1;
            if (since > BETWEEN) {
                throw new TooMuch();
            }
        }
    }
}
