package org.restride.messages;

import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.Audited;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForClinicians;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The clinic's and the acting clinician's own text blocks. */
@Service
@Transactional
public class TextBlocks {

    private final ClinicSql db;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TextBlocks(ClinicSql db, CurrentActor actors, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    /** One's own first, each by title. One statement. */
    @ForClinicians
    @Transactional(readOnly = true)
    public List<TextBlock> all() {
        return db.sql("""
                select id, owner is null clinics, title, body, version from messages.text_block
                where clinic_id = :clinic and (owner is null or owner = :me) order by owner is null, lower(title), id
                """)
                .param("me", actors.get().account().value())
                .query((row, n) -> new TextBlock(
                        Columns.uuid(row, "id"),
                        row.getBoolean("clinics"),
                        row.getString("title"),
                        row.getString("body"),
                        row.getInt("version")))
                .list();
    }

    @ForClinicians
    public void add(TextBlock block) {
        int added = db.sql("""
                insert into messages.text_block (clinic_id, id, owner, title, body, changed_by, changed_at)
                values (:clinic, :id, :owner, :title, :body, :me, :now) on conflict do nothing
                """)
                .param("id", block.id())
                .param("owner", owner(block), Types.OTHER)
                .param("title", block.title())
                .param("body", block.body())
                .param("me", actors.get().account().value())
                .param("now", Columns.utc(clock.instant()))
                .update();
        if (added > 0) {
            events.publishEvent(Audited.created("text-block", block.id(), null));
        }
    }

    /**
     * @param block with the version that was read
     * @throws DomainError.Conflict if somebody changed or deleted it since, or it is a colleague's own
     */
    @ForClinicians
    public void change(TextBlock block) {
        int changed = db.sql("""
                update messages.text_block set owner = :owner, title = :title, body = :body, version = version + 1,
                    changed_by = :me, changed_at = :now
                where clinic_id = :clinic and id = :id and version = :version and (owner is null or owner = :me)
                """)
                .param("id", block.id())
                .param("owner", owner(block), Types.OTHER)
                .param("title", block.title())
                .param("body", block.body())
                .param("version", block.version())
                .param("me", actors.get().account().value())
                .param("now", Columns.utc(clock.instant()))
                .update();
        if (changed == 0) {
            throw new DomainError.Conflict("messages.error.changed-meanwhile");
        }
        events.publishEvent(Audited.changed("text-block", block.id(), null));
    }

    /** Nothing happens if it is gone, or a colleague's own. */
    @ForClinicians
    public void remove(UUID block) {
        int removed = db.sql("""
                delete from messages.text_block where clinic_id = :clinic and id = :id and (owner is null or owner = :me)
                """)
                .param("id", block)
                .param("me", actors.get().account().value())
                .update();
        if (removed > 0) {
            events.publishEvent(new Audited(Audited.Deed.REMOVED, "text-block", block, null, List.of(), null));
        }
    }

    private @Nullable UUID owner(TextBlock block) {
        return block.clinics() ? null : actors.get().account().value();
    }
}
