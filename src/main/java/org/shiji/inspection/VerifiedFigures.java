package org.shiji.inspection;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface VerifiedFigures extends Repository<VerifiedFigure, Long> {
    List<VerifiedFigure> findByPeriodOrderByUnionAscElementAsc(String period);

    List<VerifiedFigure> findByPeriodAndUnionOrderByElementAsc(String period, String union);

    Optional<VerifiedFigure> findByPeriodAndUnionAndElement(
            String period, String union, String element);

    VerifiedFigure save(VerifiedFigure figure);
}
