package org.restride.base;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Begins each transaction by telling the database the acting person's clinic and scope, for that transaction only: row-level security
 * lets through what fits both, and nothing if neither is set.
 */
class ClinicTransactions extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;
    private static final String WALLS = "select set_config('app.clinic', ?, true), set_config('app.scope', ?, true)";

    private final transient CurrentActor actors;

    ClinicTransactions(DataSource dataSource, CurrentActor actors) {
        super(dataSource);
        this.actors = actors;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        Optional<Actor> actor = actors.find();
        if (actor.isPresent()) {
            try {
                raiseWalls(actor.get());
            } catch (SQLException problem) {
                doCleanupAfterCompletion(transaction);
                throw new CannotCreateTransactionException("The clinic could not be set", problem);
            }
        }
    }

    private void raiseWalls(Actor actor) throws SQLException {
        ConnectionHolder holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(obtainDataSource());
        if (holder == null) {
            throw new SQLException("The transaction has no connection");
        }
        Connection connection = holder.getConnection();
        try (PreparedStatement walls = connection.prepareStatement(WALLS)) {
            walls.setString(1, actor.clinic().toString());
            walls.setString(2, actor.scope());
            walls.execute();
        }
    }
}
