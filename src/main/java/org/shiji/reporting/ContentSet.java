package org.shiji.reporting;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The contents of the records on file, to tell which of a million new ones are there already. Holds
 * the first 16 of 32 bytes of each hash: two different contents would have to agree in 128 bits.
 * About 40 bytes a record.
 */
final class ContentSet {
    private static final int NONE = -1;

    private long[] high = new long[1 << 10];
    private long[] low = new long[1 << 10];
    private int[] numbers = filled(1 << 10);
    private boolean[] met = new boolean[1 << 10];
    private int size;

    /**
     * Adds a content that is not there yet.
     *
     * @param number of its record, from 0
     * @return whether it was not
     */
    boolean add(byte[] hash, int number) {
        if (size * 2 >= numbers.length) {
            grow();
        }
        ByteBuffer bytes = ByteBuffer.wrap(hash);
        long first = bytes.getLong();
        long second = bytes.getLong();
        int place = place(first, second);
        if (numbers[place] != NONE) {
            return false;
        }
        put(place, first, second, number);
        size++;
        return true;
    }

    /** Whether the content is there; from then on it counts as met. */
    boolean meet(byte[] hash) {
        ByteBuffer bytes = ByteBuffer.wrap(hash);
        int place = place(bytes.getLong(), bytes.getLong());
        if (numbers[place] == NONE) {
            return false;
        }
        met[place] = true;
        return true;
    }

    /** Whether the content was met. */
    boolean isMet(byte[] hash) {
        ByteBuffer bytes = ByteBuffer.wrap(hash);
        int place = place(bytes.getLong(), bytes.getLong());
        return numbers[place] != NONE && met[place];
    }

    /** The numbers of those that were never met, greater than 0, in no order. */
    List<Integer> unmet() {
        List<Integer> unmet = new ArrayList<>();
        for (int place = 0; place < numbers.length; place++) {
            if (numbers[place] > 0 && !met[place]) {
                unmet.add(numbers[place]);
            }
        }
        return unmet;
    }

    private int place(long first, long second) {
        int mask = numbers.length - 1;
        int place = (int) first & mask;
        while (numbers[place] != NONE && (high[place] != first || low[place] != second)) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void put(int place, long first, long second, int number) {
        high[place] = first;
        low[place] = second;
        numbers[place] = number;
    }

    private void grow() {
        long[] oldHigh = high;
        long[] oldLow = low;
        int[] oldNumbers = numbers;
        boolean[] oldMet = met;
        int length = oldNumbers.length * 2;
        high = new long[length];
        low = new long[length];
        numbers = filled(length);
        met = new boolean[length];
        for (int old = 0; old < oldNumbers.length; old++) {
            if (oldNumbers[old] != NONE) {
                int place = place(oldHigh[old], oldLow[old]);
                put(place, oldHigh[old], oldLow[old], oldNumbers[old]);
                met[place] = oldMet[old];
            }
        }
    }

    private static int[] filled(int length) {
        int[] numbers = new int[length];
        Arrays.fill(numbers, NONE);
        return numbers;
    }
}
