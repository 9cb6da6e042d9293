package org.shiji.unions;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries a deed out whole or not at all, also when two people do theirs at the same moment. */
@Component
class Attempts {
    private final TransactionTemplate transaction;

    Attempts(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    /**
     * What came of the deed.
     *
     * @param taken key of what to say when somebody else just created the same
     */
    <T> Outcome<T> attempt(String taken, Supplier<Outcome<T>> deed) {
        try {
            return Objects.requireNonNull(
                    transaction.execute(
                            status -> {
                                Outcome<T> outcome = deed.get();
                                if (outcome instanceof Outcome.Refused) {
                                    status.setRollbackOnly();
                                }
                                return outcome;
                            }));
        } catch (OptimisticLockingFailureException faster) {
            return Outcome.refused("unions.stale");
        } catch (DataIntegrityViolationException doubled) {
            return Outcome.refused(taken);
        }
    }
}
