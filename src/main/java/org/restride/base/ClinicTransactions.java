package org.restride.base;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Begins each transaction by telling the database the acting person's clinic and scope, for that transaction only: row-level security
 * lets through what fits both, and nothing if neither is set. The same statement finds out whether a device's token was taken back
 * meanwhile, on whichever node: that costs no round trip, and nothing of a request has to be believed from memory.
 */
class ClinicTransactions extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;
    private static final String WALLS = "select set_config('app.clinic', ?, true), set_config('app.scope', ?, true)";

    private final transient CurrentActor actors;
    private final transient Afterwards afterwards;
    private final String wallsOfDevice;

    ClinicTransactions(DataSource dataSource, CurrentActor actors, DeviceRelation devices, Afterwards afterwards) {
        super(dataSource);
        this.actors = actors;
        this.afterwards = afterwards;
        this.wallsOfDevice = WALLS + ", " + devices.stillHolds();
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        afterwards.began();
        Optional<Actor> actor = actors.find();
        if (actor.isPresent()) {
            try {
                raiseWalls(actor.get(), actors.device());
            } catch (SQLException problem) {
                takeBack(transaction);
                throw new CannotCreateTransactionException("The clinic could not be set", problem);
            } catch (DomainError.Forbidden noLonger) {
                takeBack(transaction);
                throw noLonger;
            }
        }
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        try {
            super.doCleanupAfterCompletion(transaction);
        } finally {
            afterwards.ended();
        }
    }

    private void raiseWalls(Actor actor, Optional<UUID> device) throws SQLException {
        Connection connection = connection();
        try (PreparedStatement walls = connection.prepareStatement(device.isPresent() ? wallsOfDevice : WALLS)) {
            walls.setString(1, actor.clinic().toString());
            walls.setString(2, actor.scope());
            if (device.isEmpty()) {
                walls.execute();
                return;
            }
            walls.setObject(3, device.get());
            walls.setObject(4, actor.clinic().value());
            walls.setObject(5, actor.ownPatient().map(PatientId::value).orElse(null));
            try (ResultSet row = walls.executeQuery()) {
                if (!row.next() || !row.getBoolean(3)) {
                    throw new DomainError.Forbidden("error.sign-in-first");
                }
            }
        }
    }

    /** The connection goes back to the pool without a trace of what was begun. */
    private void takeBack(Object transaction) {
        try {
            connection().rollback();
        } catch (SQLException problem) {
            logger.debug("A transaction that did not begin could not be rolled back", problem);
        } finally {
            doCleanupAfterCompletion(transaction);
        }
    }

    private Connection connection() throws SQLException {
        ConnectionHolder holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(obtainDataSource());
        if (holder == null) {
            throw new SQLException("The transaction has no connection");
        }
        return holder.getConnection();
    }
}
