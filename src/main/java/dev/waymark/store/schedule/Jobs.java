package dev.waymark.store.schedule;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Asks for work to be done at a time, in the present transaction: who takes that back has asked for nothing. */
@ApplicationScoped
public class Jobs {
    private static final Logger LOG = Logger.getLogger(Jobs.class);

    private final SchedulerClient client;

    Jobs(DataSource source) {
        this.client = SchedulerClient.Builder.create(source)
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .build();
    }

    /**
     * Has a task done once.
     *
     * @param id what it is done for; the task knows it by nothing else
     */
    public void add(TaskDescriptor<Void> task, int id, Instant at) {
        client.scheduleIfNotExists(task.instance(String.valueOf(id)).scheduledTo(at));
    }

    /** Takes that back, unless it is being done or has been done. */
    public void remove(TaskDescriptor<Void> task, int id) {
        try {
            client.cancel(task.instanceId(String.valueOf(id)));
        } catch (TaskInstanceNotFoundException | TaskInstanceCurrentlyExecutingException e) {
            LOG.debug("It is done, or will find that there is nothing to do", e);
        }
    }
}
