"""Given names that are common in English texts, and titles: what begins with one is of somebody else."""

from reflectui.language.english_grammar import words

TITLES = words("""
    mr mrs ms miss dr sir madam prof rev captain capt col lord lady
""")

GIVEN = words("""
    aaron abby abigail adam adrian agnes agnieszka ahmed aidan aisha akira alan albert alec alex
    alexander alexandra alfie alfred ali alice alison ama amanda amara amelia amelie amit amy anders
    andrea andrew andrzej andy angela angus anil anita ann anna anne annie anthony antonio archie
    arjun arthur astrid audrey ava barbara barry beatrice becky ben benjamin bernard beth betty
    billy bob bobby brenda brian bridget bruce bruno caitlin callum cameron camille carla carlos
    carmen caroline catherine cathy cecilia charles charlie charlotte chiara chidi chloe chris
    christina christine christopher claire claude colin connor cynthia dan daniel danny daphne dave
    david deborah declan deepa deirdre denise dennis derek diana diane diego dmitri donald donna
    doris dorothy doug douglas duncan dylan eddie edie edith edward edwin eileen elaine eleanor
    elena eleni eliza elizabeth ella ellen ellie elsie emily emma eric erik erin ernest esther ethan
    eva evelyn ewa fatima felix femi fiona frances francesca francis francois fred freddie frederick
    freya gareth gary gavin geoff geoffrey george gerald gillian gina giovanni giulia gloria gordon
    graham greg gregory greta gwen hannah hans harold harriet harry haruka harvey hassan heidi helen
    helena henry hilary hiroshi hugh hugo hui hussein ian ibrahim imogen ines ingrid irene isaac
    isabel isabella isla ivan jackie jacob jacques jake james jamie jan jane janet janice jasmine
    jason javier jay jeff jenna jennifer jenny jeremy jess jessica jessie jiho jill jim jimmy jing
    jo joan joanna joanne joao joe joel john johnny jon jonathan jorge jose joseph josh joshua joyce
    juan judith judy julia julian julie juliet jurgen karen karl katarzyna kate katherine kathleen
    kathryn kathy katie kavita keiko keith kelly ken kenji kenneth kevin khalid kim kirsty klaus
    kofi kwame kyle lakshmi lars laura lauren laurence lawrence layla leah lee leila leo leon
    leonard lesley leslie lewis liam lilian linda lisa liz lizzie lola lorna lorraine louis louise
    luca lucas lucia lucy luis luke lydia lynn magda maggie malcolm marco marcus marek margaret
    maria mariam marie marion marjorie martha martin mary mateo matt matthew maureen maya meera
    megan melanie melissa mia michael michelle mick miguel mike min-jun ming miranda miriam mohamad
    mohamed mohammed molly monica morgan muhammad mustafa nancy naoko naomi natalie natasha nathan
    neil ngozi nicholas nick nicola nicole nigel nikos nils nina noah noel nomsa nora norman olga
    oliver olivia omar oscar owen pablo pam pamela paolo patricia patrick paul paula pauline pawel
    pedro peggy peter phil philip phoebe phyllis pierre piotr pippa priya rachel rafael rahul raj
    ralph ravi raymond rebecca rhys richard rita robert rodney roger ron ronald rory rosa rosalind
    ross roy rupert russell ruth ryan sally sam samantha samuel sandra sanjay sara sarah sean
    sebastian sergei sharon sheila shirley sian simon siobhan sipho sofia sonia sophia sophie sora
    stan stanley stephanie stephen steve steven stewart stuart sunil sunita susan suzanne sven
    svetlana sylvia takashi tamsin tanya tara tatiana ted teresa terry thabo theo theresa thomas tim
    timothy tina toby todd tom tomasz tommy tony tracy trevor tristan tunde valerie vanessa vera
    veronica vicky victor vikram vincent walter wayne wei wendy wilfred william winifred yasmin
    yiannis yoko yuki yusuf yvonne zach zainab zara zoe
""")
