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

    /** One statement, so that guesses side by side are all counted. */
    @Modifying
    @Query(
            """
            update Account a set
              a.lockedUntil = case when a.failures + 1 >= :most then :until else a.lockedUntil end,
              a.failures = case when a.failures + 1 >= :most then 0 else a.failures + 1 end
            where a.username = :username""")
    void countFailure(String username, int most, Instant until);

    @Modifying
    @Query(
            "update Account a set a.failures = 0, a.lockedUntil = null where a.username = :username and a.failures > 0")
    void forgetFailures(String username);
}
