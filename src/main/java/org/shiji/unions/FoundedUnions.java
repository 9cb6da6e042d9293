package org.shiji.unions;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface FoundedUnions extends Repository<FoundedUnion, String> {
    List<FoundedUnion> findAllByOrderById();

    Optional<FoundedUnion> findById(String id);

    boolean existsById(String id);

    FoundedUnion save(FoundedUnion union);

    FoundedUnion saveAndFlush(FoundedUnion union);

    void flush();
}
