package org.shiji.inspection;

import java.util.List;
import org.springframework.data.repository.Repository;

interface Deductions extends Repository<TakenPoints, Long> {
    List<TakenPoints> findByPeriodOrderByUnionAscOnAscIdAsc(String period);

    List<TakenPoints> findByPeriodAndUnionOrderByOnAscIdAsc(String period, String union);

    TakenPoints save(TakenPoints points);
}
