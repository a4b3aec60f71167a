package org.uplink.platform;

import io.quarkus.qute.TemplateExtension;

/** Arithmetic for pictures: templates add and subtract by themselves, a position in a row also needs a product. */
@TemplateExtension
class Drawing {

    private Drawing() {}

    static int times(Integer count, int size) {
        return count * size;
    }
}
