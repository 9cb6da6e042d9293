package org.shiji.assessment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The frozen scorecards. */
interface FrozenCards extends Repository<FrozenCard, Long> {

    FrozenCard save(FrozenCard card);

    FrozenCard saveAndFlush(FrozenCard card);

    Optional<FrozenCard> findByUnionIdAndPeriodAndSupersededAtIsNull(String unionId, String period);

    boolean existsByUnionIdAndPeriodAndSupersededAtIsNull(String unionId, String period);

    List<FrozenCard> findByPeriodAndSupersededAtIsNull(String period);

    /** Heads only: the cards themselves are large. */
    @Query(
            "select c.head from FrozenCard c where c.period = ?1 and c.unionId in ?2 and c.supersededAt is null order by c.unionId")
    List<byte[]> heads(String period, Collection<String> unions);

    @Query(
            "select c.head from FrozenCard c where c.unionId = ?1 and c.supersededAt is null order by c.period")
    List<byte[]> history(String union);

    @Query(
            "select distinct c.period from FrozenCard c where c.unionId in ?1 and c.supersededAt is null order by c.period desc")
    List<String> periods(Collection<String> unions);

    /** Periods with a card in force that this version of the product can no longer read. */
    @Query(
            "select distinct c.period from FrozenCard c where c.format <> ?1 and c.supersededAt is null order by c.period")
    List<String> unreadable(int format);

    /** By which rules the cards of a period in force were made. */
    @Query(
            "select distinct c.rulesHash from FrozenCard c where c.period = ?1 and c.supersededAt is null")
    List<String> rulesHashes(String period);

    /** Whether a card of the period in force was made by other rules. */
    boolean existsByPeriodAndRulesHashNotAndSupersededAtIsNull(String period, String rulesHash);
}
