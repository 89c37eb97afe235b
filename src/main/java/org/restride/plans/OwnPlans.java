package org.restride.plans;

import java.util.List;
import org.restride.base.OwnData;
import org.restride.base.OwnTable;
import org.springframework.stereotype.Component;

/** A patient's plans with all that was proposed, decided, assessed and planned for after them. */
@Component
class OwnPlans implements OwnData {

    @Override
    public List<OwnTable> tables() {
        return List.of(
                OwnTable.of("plans.proposal_decision", "decided_at").showing("decided_at", "outcome", "reason"),
                OwnTable.of("plans.proposal", "made_at").showing("made_at", "move"),
                OwnTable.of("plans.signed_bound", "signed_at"),
                OwnTable.of("plans.plan_part", "plan_id"),
                OwnTable.of("plans.declined_update", "declined_at"),
                OwnTable.of("plans.plan_origin", "plan_id"),
                OwnTable.of("plans.plan_choice", "chosen_at"),
                OwnTable.of("plans.assessment", "at").showing("at", "state"),
                OwnTable.of("plans.aftercare_answer", "answered_at")
                        .showing("answered_at", "weeks", "pain", "came_back", "wants_call"),
                OwnTable.of("plans.aftercare_check", "due_on").showing("due_on", "weeks"),
                OwnTable.of("plans.aftercare", "signed_at").showing("signed_at", "state", "reason"),
                OwnTable.of("plans.learning_answer", "at").showing("at", "question", "answer"),
                OwnTable.of("plans.plan_version", "signed_at")
                        .showing("signed_at", "version", "starts_on", "author_id", "reason", "news_what", "news_why"),
                OwnTable.of("plans.plan", "starts_on")
                        .showing("title", "starts_on", "last_day", "state", "end_reason"));
    }

    @Override
    public int place() {
        return 40;
    }
}
