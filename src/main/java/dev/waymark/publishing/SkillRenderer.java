package dev.waymark.publishing;

import dev.waymark.model.Identifier;
import dev.waymark.model.Skill;
import dev.waymark.wire.Href;
import dev.waymark.wire.SkillDocument;
import dev.waymark.wire.SkillSummary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes a skill's published documents of its authored one. */
class SkillRenderer {
    List<Piece> render(Skill skill, Subject subject) {
        var updatedAt = subject.dates().of(skill.type(), "", at -> document(skill, subject, at));
        var search = new ArrayList<String>();
        search.add(skill.title());
        search.addAll(skill.otherNames());
        search.add(skill.summary());
        return List.of(new Piece(
                skill.type(),
                "",
                skill.slug().value(),
                0,
                skill.title(),
                search,
                Map.of("kind", List.of(skill.kind().value())),
                document(skill, subject, updatedAt),
                new SkillSummary(
                        skill.type(),
                        skill.slug().value(),
                        Href.of(skill.type(), skill.slug().value()),
                        skill.title(),
                        skill.kind(),
                        skill.summary(),
                        subject.language(),
                        updatedAt)));
    }

    private SkillDocument document(Skill skill, Subject subject, Instant updatedAt) {
        return new SkillDocument(
                skill.type(),
                skill.slug().value(),
                subject.formerSlugs(),
                Href.of(skill.type(), skill.slug().value()),
                skill.title(),
                skill.otherNames(),
                skill.summary(),
                skill.kind(),
                subject.language(),
                List.of(),
                subject.revision(),
                updatedAt,
                subject.references().skills(skill.broader()),
                subject.references().skills(skill.prerequisites()),
                subject.references().skills(skill.related()),
                identifiers(skill.identifiers()),
                null);
    }

    static List<dev.waymark.wire.Identifier> identifiers(List<Identifier> identifiers) {
        return identifiers.stream()
                .map(identifier -> new dev.waymark.wire.Identifier(
                        identifier.scheme(),
                        identifier.version(),
                        identifier.code(),
                        identifier.uri(),
                        identifier.match(),
                        identifier.assertion()))
                .toList();
    }
}
