package dev.waymark.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.StatelessSession;

/** What PostgreSQL knows of the sizes and values of tables, and by which it plans. */
@ApplicationScoped
public class TableStatistics {
    private static final int MANY = 1_000;

    private final StatelessSession session;

    TableStatistics(StatelessSession session) {
        this.session = session;
    }

    /**
     * Keeps them as they are until the end of the transaction, if it is about to write many rows. To whoever gathers them
     * meanwhile, the tables are large and empty, since none of those rows is committed; all that is planned by that, here and
     * for readers afterwards, takes any index for as good as another and reads whole tables for each row.
     *
     * @param entries how many entries are written
     */
    public void hold(int entries) {
        if (entries >= MANY) {
            session.createNativeQuery("select 1 from hold_statistics()", Integer.class)
                    .getSingleResult();
        }
    }
}
