package dev.waymark.store.sync;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hibernate.Session;

/** What tells releases from those of the same number in another database. */
@ApplicationScoped
public class ReleaseMarks {
    private final Session session;

    ReleaseMarks(Session session) {
        this.session = session;
    }

    record Row(int number, String mark) {}

    /** Returns the marks of those of the releases that there are, 32 hexadecimal digits each. */
    public Map<Integer, String> of(List<Integer> releases) {
        var marks = new TreeMap<Integer, String>();
        session.createNativeQuery("select number, mark from release where number = any(:numbers)", Row.class)
                .setParameter("numbers", releases.toArray(Integer[]::new))
                .getResultList()
                .forEach(row -> marks.put(row.number(), row.mark()));
        return marks;
    }

    /**
     * A release, so that nothing that was made of it can be taken for another one.
     *
     * @param withdrawn the newest release by which something was removed from former ones; 0 if none did
     */
    public record State(String mark, int withdrawn) {}

    /** Returns the present state of a release, if there is such a release; nothing stays open behind it. */
    public Optional<State> state(int release) {
        return session.createNativeQuery("""
                        select mark, (select coalesce(max(w.release), 0) from withdrawal w)
                        from release where number = :number
                        """, State.class).setParameter("number", release).getResultList().stream()
                .findFirst();
    }
}
