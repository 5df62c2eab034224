package dev.waymark.embed.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PosterTest {

    @Test
    void no_text_of_the_content_becomes_markup() throws Exception {
        var svg = parse(MadeUpRoadmap.poster());
        assertThat(names(svg.getElementsByTagName("*")))
                .containsOnly("svg", "title", "desc", "style", "g", "rect", "circle", "line", "path", "text", "tspan");
        assertThat(svg.getDocumentElement().getTextContent()).contains("<img src=x onerror=\"alert(1)\"> & ]]> </svg>");
    }

    @Test
    void what_XML_forbids_is_replaced() throws Exception {
        assertThat(parse(MadeUpRoadmap.poster()).getDocumentElement().getTextContent())
                .contains("bell \ufffd, null \ufffd, escape \ufffd, no character \ufffd, half of one \ufffd");
    }

    @Test
    void equal_content_gives_equal_bytes() {
        assertThat(MadeUpRoadmap.poster()).isEqualTo(MadeUpRoadmap.poster());
    }

    private static Document parse(byte[] svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg));
    }

    private static List<String> names(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getNodeName())
                .toList();
    }
}
