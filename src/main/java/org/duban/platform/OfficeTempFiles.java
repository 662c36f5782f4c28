package org.duban.platform;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Gives the Office library a folder of this process alone. Its own is one for all users of the machine, in which only the
 * first of them can write, and what passes through it is nobody else's to read.
 */
@Component
class OfficeTempFiles implements InitializingBean {

    @Override
    public void afterPropertiesSet() throws IOException {
        File folder = Files.createTempDirectory("duban-office").toFile();
        folder.deleteOnExit();
        TempFile.setTempFileCreationStrategy(new DefaultTempFileCreationStrategy(folder));
    }
}
