package org.shiji.unions;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AccountEntries extends Repository<Account, String> {
    Optional<Account> findById(String username);

    boolean existsById(String username);

    long count();

    Account save(Account account);

    /** Writes at once, so that what is wrong with it is known. */
    Account saveAndFlush(Account account);

    @Query("select a.epoch from Account a where a.username = :username and a.enabled")
    Optional<Integer> epochOfEnabled(String username);

    /** Locks the row until the end of the transaction, so that guesses side by side all count. */
    @Modifying
    @Query("update Account a set a.failures = a.failures + 1 where a.username = :username")
    int countFailure(String username);

    @Query("select a.failures from Account a where a.username = :username")
    int failures(String username);

    @Modifying
    @Query("update Account a set a.lockedUntil = :until where a.username = :username")
    void lock(String username, Instant until);

    @Modifying
    @Query(
            "update Account a set a.failures = 0, a.lockedUntil = null where a.username = :username and a.failures > 0")
    void forgetFailures(String username);

    @Modifying
    @Query("update Account a set a.lastSignIn = :at where a.username = :username")
    void noteSignIn(String username, Instant at);
}
