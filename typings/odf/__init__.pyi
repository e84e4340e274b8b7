"""What api/services/answer_files uses of odfpy, whose elements are made by functions."""
