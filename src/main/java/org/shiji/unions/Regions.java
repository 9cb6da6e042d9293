package org.shiji.unions;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Regions extends Repository<Region, String> {
    List<Region> findAllByOrderByCode();

    Optional<Region> findById(String code);

    Region save(Region region);
}
