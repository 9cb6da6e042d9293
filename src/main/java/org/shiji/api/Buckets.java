package org.shiji.api;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** How many requests each of many may make in a minute; of the latest ones, kept in memory. */
final class Buckets {
    private static final int MOST_KEPT = 20_000;

    private final int perMinute;
    private final TimeMeter meter;
    private final Map<String, Bucket> kept =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                    return size() > MOST_KEPT;
                }
            };

    Buckets(int perMinute, Clock clock) {
        this.perMinute = perMinute;
        this.meter =
                new TimeMeter() {
                    @Override
                    public long currentTimeNanos() {
                        Instant now = clock.instant();
                        return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
                    }

                    @Override
                    public boolean isWallClockBased() {
                        return true;
                    }
                };
    }

    /**
     * What came of asking for one more request.
     *
     * @param left requests that may follow at once
     * @param pause seconds until the next may be made, 0 where it may be now
     * @param reset seconds until all may be made again
     */
    record Taken(boolean granted, int perMinute, long left, long pause, long reset) {}

    Taken take(String who) {
        Bucket bucket;
        synchronized (kept) {
            bucket = kept.computeIfAbsent(who, fresh -> bucket());
        }
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return new Taken(
                probe.isConsumed(),
                perMinute,
                probe.getRemainingTokens(),
                seconds(probe.getNanosToWaitForRefill()),
                seconds(probe.getNanosToWaitForReset()));
    }

    private Bucket bucket() {
        return Bucket.builder()
                .withCustomTimePrecision(meter)
                .addLimit(
                        limit ->
                                limit.capacity(perMinute)
                                        .refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }

    private static long seconds(long nanos) {
        return (nanos + TimeUnit.SECONDS.toNanos(1) - 1) / TimeUnit.SECONDS.toNanos(1);
    }
}
