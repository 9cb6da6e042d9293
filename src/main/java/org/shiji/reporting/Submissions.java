package org.shiji.reporting;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Submissions extends Repository<Submission, Long> {
    Optional<Submission> findByUnionAndPeriod(String union, String period);

    List<Submission> findByPeriodOrderByUnion(String period);

    /**
     * Keeps others from changing the submission, or adding records to it, until the transaction
     * ends.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Submission s where s.union = :union and s.period = :period")
    Optional<Submission> lock(String union, String period);

    @Query(
            "select s.period as period, min(case when s.state = FINAL then 1 else 0 end) as closed"
                    + " from Submission s group by s.period")
    List<Status> statuses();

    Submission saveAndFlush(Submission submission);

    interface Status {
        String getPeriod();

        int getClosed();
    }
}
