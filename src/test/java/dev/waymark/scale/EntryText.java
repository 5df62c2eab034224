package dev.waymark.scale;

import dev.waymark.model.Term;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * The YAML of an entry in the making. The same entry and edition always come out the same, and refer to entries with
 * smaller numbers alone, so that nothing is circular and every prefix of the content is whole.
 */
class EntryText {
    final Entry entry;
    final SplittableRandom random;
    private final StringBuilder text = new StringBuilder();

    /** Starts a document. An edition other than the first has another title. */
    EntryText(Entry entry, int edition) {
        this.entry = entry;
        this.random = new SplittableRandom(entry.number());
        var title = Words.title(random, entry.ordinal());
        line("slug: " + entry.slug());
        line("title: " + (edition == 1 ? title : title + ", edition " + edition));
    }

    EntryText line(String line) {
        text.append(line).append('\n');
        return this;
    }

    EntryText prose(String member, int sentences) {
        return line(member + ": " + Words.prose(random, sentences));
    }

    /** A list of objects in flow style; nothing if there are none. */
    EntryText list(String member, Collection<String> items) {
        if (!items.isEmpty()) {
            line(member + ":");
            items.forEach(item -> line("  - " + item));
        }
        return this;
    }

    String one(Term... terms) {
        return Words.one(List.of(terms), random).value();
    }

    /** Up to that many different skills that come earlier; the first of them are named most often. */
    Set<String> skills(int most) {
        int unpopular = entry.skillsBefore() - Entry.POPULAR;
        var skills = new LinkedHashSet<String>();
        for (int attempt = 0; unpopular > 0 && skills.size() < most && attempt < 4 * most; attempt++) {
            double skewed = random.nextDouble() * random.nextDouble();
            skills.add(Entry.skill(Entry.POPULAR + (int) (unpopular * skewed)).slug());
        }
        return skills;
    }

    EntryText links(String member, Collection<String> skills) {
        return list(
                member,
                skills.stream()
                        .map("{skill: %s, assertion: editorial}"::formatted)
                        .toList());
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
