package org.restride.plans.ending;

import java.time.Clock;
import org.restride.base.ClinicSql;
import org.restride.base.packs.VersionedRules;
import org.springframework.stereotype.Repository;

/** The clinic's versions of the relapse plans that are proposed, as they came in packs; the newest counts. */
@Repository
class RelapseRuleSets extends VersionedRules<RelapseRules> {
    RelapseRuleSets(ClinicSql db, Clock clock) {
        super(db, clock, RelapseFile.ID, "plans.relapse_rules", RelapseFile::read, RelapseRules::version);
    }
}
