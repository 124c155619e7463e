/** What a person does with a collection, whoever asks: index a folder, ask by picture, evaluate. Joins the packages below; owns no format. */
@NullMarked
package org.lookalike.catalog;

import org.jspecify.annotations.NullMarked;
