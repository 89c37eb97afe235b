package org.restride.plans.assessment;

import java.time.Clock;
import org.restride.base.ClinicSql;
import org.restride.base.packs.VersionedRules;
import org.springframework.stereotype.Repository;

/** The clinic's versions of the ranking's rules, as they came in packs; the newest counts. */
@Repository
class RankingRuleSets extends VersionedRules<RankingRules> {
    RankingRuleSets(ClinicSql db, Clock clock) {
        super(db, clock, RankingFile.ID, "plans.ranking_rules", RankingFile::read, RankingRules::version);
    }
}
