package dev.waymark.publishing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.waymark.content.ContentView;
import dev.waymark.content.EntryRef;
import dev.waymark.model.EntryType;
import dev.waymark.model.Relation;
import dev.waymark.model.Skill;
import dev.waymark.model.SkillLink;
import dev.waymark.store.Links;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Knows which skills name others as related: a pair is written at one of them and published at both. */
@ApplicationScoped
class RelatedSkills {
    private final Links links;
    private final PublishedContent published;

    RelatedSkills(Links links, PublishedContent published) {
        this.links = links;
        this.published = published;
    }

    /**
     * Returns, for each of some entries, the skills that name it as related, by slug.
     *
     * @param content documents that change; what is public already is added
     * @param prospect what the store will say of them
     */
    Map<Long, List<SkillLink>> naming(Collection<Long> entries, ContentView content, Prospect prospect) {
        var references = prospect.naming(entries, links.to(entries, Relation.RELATED));
        published.addDocuments(
                content, references.stream().map(Links.Outgoing::source).toList());
        return references.stream()
                .flatMap(reference -> named(reference, content).stream())
                .sorted(Comparator.comparing(naming -> naming.link.skill()))
                .collect(groupingBy(Naming::target, mapping(Naming::link, toList())));
    }

    private record Naming(long target, SkillLink link) {}

    private static List<Naming> named(Links.Outgoing reference, ContentView content) {
        var skill = (Skill) content.document(reference.source());
        return skill.related().stream()
                .filter(link -> content.entry(new EntryRef(EntryType.SKILL, link.skill()))
                        .filter(entry -> entry == reference.target())
                        .isPresent())
                .map(link -> new Naming(reference.target(), new SkillLink(skill.slug(), link.assertion())))
                .toList();
    }
}
