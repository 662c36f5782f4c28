package org.duban.paper.render;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * TrueType files of the fonts that GB/T 9704 asks for and no licence lets us ship. Each may be left out: the shipped Song
 * then takes its place.
 *
 * @param fangSong 仿宋, the body
 * @param xiaoBiaoSong 小标宋, red head and title
 * @param hei 黑体, headings of the first level
 * @param kai 楷体, headings of the second level
 */
@ConfigurationProperties("duban.paper.fonts")
record PaperFontSettings(Path fangSong, Path xiaoBiaoSong, Path hei, Path kai) {}
