package org.shiji.definitions;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every proposal there ever was. */
interface ProposedVersions extends Repository<ProposedVersion, Long> {

    ProposedVersion saveAndFlush(ProposedVersion proposal);

    List<ProposedVersion> findAllByOrderByIdDesc();

    Optional<ProposedVersion> findById(long id);

    /** Waits for whoever decides it at the moment. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from ProposedVersion p where p.id = ?1")
    Optional<ProposedVersion> findToDecide(long id);
}
