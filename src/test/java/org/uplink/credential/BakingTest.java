package org.uplink.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class BakingTest {

    private static final BadgeDrawing DRAWING = new BadgeDrawing("Networks & <safety>", true, 6);
    private static final String CREDENTIAL = "{\"name\":\"caf\u00e9 ]]> <b>\"}";

    @Test
    void aPngKeepsItsPictureAndHoldsTheCredential() throws Exception {
        var plain = DRAWING.png();
        var baked = Baking.intoPng(plain, CREDENTIAL);

        assertThat(Baking.from(baked)).contains(CREDENTIAL);
        assertThat(Baking.from(plain)).isEmpty();
        var before = ImageIO.read(new ByteArrayInputStream(plain));
        var after = ImageIO.read(new ByteArrayInputStream(baked));
        assertThat(after.getRGB(200, 120)).isEqualTo(before.getRGB(200, 120)).isEqualTo(0xff0b6663);
        assertThat(after.getRGB(0, 0)).isZero();
    }

    @Test
    void anSvgStaysWellFormedAndHoldsTheCredential() throws Exception {
        var baked = Baking.intoSvg(DRAWING.svg(), CREDENTIAL);
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var document =
                factory.newDocumentBuilder().parse(new ByteArrayInputStream(baked.getBytes(StandardCharsets.UTF_8)));

        var inside = document.getElementsByTagNameNS("https://purl.imsglobal.org/ob/v3p0", "credential");
        assertThat(inside.getLength()).isEqualTo(1);
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Networks & <safety>");
        var found = Baking.from(baked.getBytes(StandardCharsets.UTF_8));
        assertThat(found).contains(inside.item(0).getTextContent());
        assertThat(found.orElseThrow()).isEqualTo("{\"name\":\"caf\u00e9 ]]\\u003e <b>\"}");
    }

    @Property(tries = 200)
    void noFileIsTooOddToBeLookedAt(@ForAll byte[] file, @ForAll byte[] chunk) {
        assertThat(Baking.from(file)).isEmpty();
        var png = DRAWING.png();
        System.arraycopy(chunk, 0, png, 8, Math.min(chunk.length, png.length - 8));
        assertThat(Baking.from(png)).isEmpty();
    }

    @Test
    void aProfileIsGivenWhatItAsksFor() {
        var credential = new Credential(
                "slug",
                new UUID(0, 1),
                new UUID(0, 2),
                "Networks & safety",
                "Riverbend",
                "Ada",
                "networks",
                "r1",
                "first",
                LocalDate.of(2026, 3, 1),
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                "UTC",
                "riverbend",
                Samples.NOW,
                1,
                2);
        assertThat(ProfileLink.of(credential, "https://u.example/verify/slug"))
                .isEqualTo("https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME&name=Networks+%26+safety"
                        + "&organizationName=Riverbend&issueYear=2026&issueMonth=3"
                        + "&certUrl=https%3A%2F%2Fu.example%2Fverify%2Fslug&certId=slug");
    }
}
