package dev.waymark.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.hibernate.StatelessSession;

/** Which drafts refer to which, as they are now, to read and not to change them. */
@ApplicationScoped
public class DraftArrows {
    /** From a draft to another one, by the slug of that, or by one that it has or had in public. */
    private static final String REFERENCES = """
            join draft d on d.entry = o.entry and d.locale = :locale and d.staged is null
            cross join lateral json_array_elements(cast(d.document as json) -> cast(:member as text)) r (value)
            join lateral (
                select s.entry from draft s
                where s.type = d.type and s.locale = d.locale and s.slug = r.value ->> 'skill'
                union
                select n.entry from name n
                where n.type = d.type and n.slug = r.value ->> 'skill' and n.state <> 'retired' and n.last = 2147483647
            ) t on t.entry <> d.entry
            """;

    private static final String ONWARD = """
            with recursive onward (entry) as (
                select unnest(:entries)
                union
                select t.entry from onward o
                %1$s
            )
            select d.entry as source, t.entry as target from (select entry from onward limit :most) o
            %1$s
            """.formatted(REFERENCES);

    private final StatelessSession session;

    DraftArrows(StatelessSession session) {
        this.session = session;
    }

    /**
     * Returns the references of one kind on the ways that lead on from the drafts of skills. What is to be retired leads nowhere,
     * and neither does a reference of a skill to itself.
     *
     * @param member the member of the documents that has the references
     * @param most those of so many drafts, the nearest ones, are looked at
     */
    public List<Links.Arrow> onwardFrom(Collection<Long> entries, String member, String locale, int most) {
        return session.createNativeQuery(ONWARD, Links.Arrow.class)
                .setParameter("entries", entries.toArray(Long[]::new))
                .setParameter("member", member)
                .setParameter("locale", locale)
                .setParameter("most", most)
                .getResultList();
    }
}
